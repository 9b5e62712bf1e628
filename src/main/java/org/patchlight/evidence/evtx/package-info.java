/** The binary format of Windows event logs (.evtx). */
@NullMarked
package org.patchlight.evidence.evtx;

import org.jspecify.annotations.NullMarked;
