/**
 * What every part of the database module stands on: settings that explain themselves when they are
 * wrong, the data folder, and files only their owner may read.
 *
 * <p>Its children need it and never the other way round: {@code .embedded} is the server that comes
 * with the programme, {@code .connection} the data source, {@code .crypto} the keys, {@code
 * .mapping} the converters.
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.db;
