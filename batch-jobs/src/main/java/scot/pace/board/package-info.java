/**
 * What CELCIS and an authority agree about the return of a quarter: until when it is due, and whether the version that was sent is
 * accepted or returned with a reason. In come decisions of analysts, out goes how an authority stands with each quarter. No figure
 * depends on it. Begin reading at {@link scot.pace.board.Standing}.
 */
@NullMarked
package scot.pace.board;

import org.jspecify.annotations.NullMarked;
