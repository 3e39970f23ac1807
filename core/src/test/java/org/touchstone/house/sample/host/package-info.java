/// One of two rooms that the test of the arrows looks at.
@NullMarked
package org.touchstone.house.sample.host;

import org.jspecify.annotations.NullMarked;
