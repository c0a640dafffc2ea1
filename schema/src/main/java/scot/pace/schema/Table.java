package scot.pace.schema;

import java.util.List;
import java.util.stream.Collectors;

/** A table of the return. Its name is plural in the return and in the archive, singular in the warehouse. */
public record Table(String name, List<Field> fields) {

    /** The name in DuckDB: {@code episodes} is {@code episode} there. */
    public String singular() {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    /** Position of a field, from 0; IllegalArgumentException where the table has no such field. */
    public int indexOf(String field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the table " + name + " has no field " + field);
    }

    /** The columns of this table in DuckDB with their types, {@code line} first: the line, or row of a sheet, it was read from. */
    public String columnsInSql() {
        return fields.stream()
                .map(field -> ", \"" + field.name() + "\" " + field.kind().sqlType())
                .collect(Collectors.joining("", "line INTEGER", ""));
    }
}
