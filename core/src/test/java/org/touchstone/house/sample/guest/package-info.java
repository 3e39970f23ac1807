/// One of two rooms that the test of the arrows looks at.
@NullMarked
package org.touchstone.house.sample.guest;

import org.jspecify.annotations.NullMarked;
