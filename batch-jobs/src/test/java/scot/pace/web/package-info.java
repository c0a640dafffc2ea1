/** Tests of the pages in a real browser. */
@NullMarked
package scot.pace.web;

import org.jspecify.annotations.NullMarked;
