package io.xushi.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The databases on which everything has to work the same. */
enum TestDatabase {
    H2 {
        @Override
        String newUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL";
        }
    },
    POSTGRESQL {
        @Override
        String newUrl() {
            String name = "xushi_" + UUID.randomUUID().toString().replace('-', '_');
            JdbcClient.create(Server.ONLY.getPostgresDatabase())
                    .sql("create database " + name)
                    .update();
            return Server.ONLY.getJdbcUrl("postgres", name);
        }
    };

    /** One server for the whole test run; it stops with its JVM. */
    private static final class Server {

        private static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException cannotStart) {
                throw new UncheckedIOException(cannotStart);
            }
        }
    }

    abstract String newUrl();

    /** An empty database with all tables. */
    DataSource fresh() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(newUrl());
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(1);
        DataSource source = new HikariDataSource(config);
        Store.migrate(source);
        return source;
    }
}
