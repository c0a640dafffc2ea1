/** Tests of the API as a program uses it: over HTTP, with a token. */
@NullMarked
package scot.pace.web.api;

import org.jspecify.annotations.NullMarked;
