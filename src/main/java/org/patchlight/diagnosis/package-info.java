/** Joins the findings of clock, update and driver into one check-up; the one room that may know all three. */
@NullMarked
package org.patchlight.diagnosis;

import org.jspecify.annotations.NullMarked;
