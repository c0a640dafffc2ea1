/**
 * The API for programs of authorities and analysts. In come requests with a token, never a session; out go JSON, CSV and files, and what
 * is wrong as {@code application/problem+json}. What it answers is in {@code openapi.json}, which a test makes again from the code.
 * Begin reading at {@link scot.pace.web.api.ApiDoors}: who may open what.
 */
@NullMarked
package scot.pace.web.api;

import org.jspecify.annotations.NullMarked;
