package io.xushi.store;

import java.util.Collection;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements, batches and transactions on one database. */
final class Database {

    private static final int BATCH = 1000;

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final TransactionTemplate transactions;

    Database(DataSource source) {
        template = new JdbcTemplate(source);
        client = JdbcClient.create(template);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    JdbcClient.StatementSpec sql(String sql) {
        return client.sql(sql);
    }

    /** One statement for many rows. */
    <T> void batch(String sql, Collection<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
        if (!rows.isEmpty()) {
            template.batchUpdate(sql, rows, BATCH, setter);
        }
    }

    /** Joins the transaction that is running, if one is. */
    <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /**
     * Work that adds a row unless it is there. Where two do it at the same moment, the later one fails on the key; it
     * is done once more, and then finds the row.
     */
    <T> T addingOnce(Supplier<T> work) {
        try {
            return inTransaction(work);
        } catch (DuplicateKeyException addedMeanwhile) {
            return inTransaction(work);
        }
    }
}
