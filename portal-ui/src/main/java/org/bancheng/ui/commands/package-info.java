/**
 * Commands that do one thing without a web server and end: import, verify-journal and their like.
 */
@NullMarked
package org.bancheng.ui.commands;

import org.jspecify.annotations.NullMarked;
