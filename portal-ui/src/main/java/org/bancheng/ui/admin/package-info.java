/** What administrators do: people and units. They see no content of any lane. */
@NullMarked
package org.bancheng.ui.admin;

import org.jspecify.annotations.NullMarked;
