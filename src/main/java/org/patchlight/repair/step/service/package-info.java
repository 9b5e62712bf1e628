/** Steps that start and stop services and set when they start; each restores what was before. */
@NullMarked
package org.patchlight.repair.step.service;

import org.jspecify.annotations.NullMarked;
