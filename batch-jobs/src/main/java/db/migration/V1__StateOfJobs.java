package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The tables in which Spring Batch keeps the state of jobs, by the script that comes with it for the database there is. */
public final class V1__StateOfJobs extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        boolean isPostgres =
                context.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL");
        ScriptUtils.executeSqlScript(
                context.getConnection(),
                new ClassPathResource(
                        "org/springframework/batch/core/schema-" + (isPostgres ? "postgresql" : "h2") + ".sql"));
    }
}
