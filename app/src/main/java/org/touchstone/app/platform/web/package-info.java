/// The look of the workbench: the frame around every page, its stylesheet and its scripts. Start at [Desk].
///
/// A room shows a page by returning a [Page] from a method that answers an address; its template takes a [Frame] and
/// the page's own model. Components stand in `app/src/main/jte/desk`, and all of them on the page `/components`.
@NamedInterface("web")
@NullMarked
package org.touchstone.app.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
