/**
 * Demonstration data for a fresh database: accounts with known passwords, and a past of some months
 * told through the real services at earlier moments, so that every journal proves.
 */
@NullMarked
package org.bancheng.ui.demo;

import org.jspecify.annotations.NullMarked;
