/**
 * Every page. In come requests of somebody who has signed in, or of anybody for what is published; out go pages, and to the jobs what
 * they are to do. A page composes submissions and reporting; it counts nothing itself. Begin reading at
 * {@link scot.pace.web.PortalApplication}, then {@link scot.pace.web.Doors}: who may open what.
 */
@NullMarked
package scot.pace.web;

import org.jspecify.annotations.NullMarked;
