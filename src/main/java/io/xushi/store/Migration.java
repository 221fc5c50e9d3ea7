package io.xushi.store;

import java.sql.DatabaseMetaData;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Where the tables' definitions stand: what all databases understand, and what each calls differently. */
final class Migration {

    private Migration() {}

    static Flyway of(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor(source))
                .load();
    }

    private static String vendor(DataSource source) {
        String product = product(source);
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "h2" -> "h2";
            case "postgresql" -> "postgresql";
            default -> throw new IllegalArgumentException("the database is " + product + "; use H2 or PostgreSQL");
        };
    }

    private static String product(DataSource source) {
        try {
            return JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName);
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException("the database cannot be reached: " + unreachable.getMessage(), unreachable);
        }
    }
}
