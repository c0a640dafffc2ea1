package scot.pace.schema;

/**
 * A code of a code list with what hangs on it.
 *
 * @param group what the code counts as: the placement group, the side of a route, {@code legally_secure}; empty where none
 * @param status where the label comes from, so that nobody takes an unverified one for official
 * @param adm whether the agency decision maker decides on this route
 * @param order whether the route needs an order of the court
 * @param applicant who lodges: authority, adopters or carers; empty where nobody does
 */
public record Code(
        String list,
        String code,
        String label,
        String group,
        String status,
        boolean adm,
        boolean order,
        String applicant) {}
