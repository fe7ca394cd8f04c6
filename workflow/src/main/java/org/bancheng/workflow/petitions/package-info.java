/**
 * The lane of matters that could not get done (“办不成事”反映): its form, its sealed content, its intake.
 */
@NullMarked
package org.bancheng.workflow.petitions;

import org.jspecify.annotations.NullMarked;
