package org.bancheng.db.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bancheng.db.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows written together are the rows written one by one. */
class BatchIT {

    private static final String INSERT =
            "INSERT INTO thing (id, version, word, mark) VALUES (?,?,?,?)";
    private static final List<String> COLUMNS = List.of("word", "mark");

    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private Batch batch;

    @BeforeEach
    void threeThings() {
        TestDatabase database = TestDatabase.empty();
        var source =
                new DriverManagerDataSource(database.url(), database.user(), database.password());
        jdbc = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        batch = new Batch(jdbc);
        jdbc.execute(
                "CREATE TABLE thing (id BIGINT PRIMARY KEY, version INT NOT NULL, word VARCHAR(20) NULL, mark BINARY(2)"
                        + " NULL)");
        for (long id = 1; id <= 3; id++) {
            jdbc.update(INSERT, id, 0, "old", null);
        }
    }

    @Test
    void changesOfOneKindKeepTheirOwnValues() {
        together(() -> {
            change(1, 0, "same", new byte[] {1, 1});
            change(2, 0, "same", new byte[] {2, 2});
            change(3, 0, "same", null);
            assertThat(words()).containsOnly("1/0/old/", "2/0/old/", "3/0/old/");
            return 0;
        });
        assertThat(words()).containsExactly("1/1/same/0101", "2/1/same/0202", "3/1/same/");
    }

    @Test
    void aRowMayBeNewAndChangeTwice() {
        together(() -> {
            change(1, 0, "a", null);
            change(1, 1, "b", null);
            batch.insert(INSERT, 4L, 0, "new", null);
            change(4, 0, "newer", null);
            change(4, 1, "newest", null);
            return 0;
        });
        assertThat(words()).contains("1/2/b/", "4/2/newest/");
    }

    @Test
    void aRowThatChangedMeanwhileUndoesTheWholeBatch() {
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() ->
                        together(() -> {
                            change(1, 0, "mine", null);
                            change(2, 7, "mine", null);
                            return 0;
                        }));
        assertThat(words()).containsExactly("1/0/old/", "2/0/old/", "3/0/old/");
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> change(2, 7, "mine", null));
    }

    @Test
    void whatIsReadForOneIsReadForAll() {
        AtomicInteger asked = new AtomicInteger();
        together(() -> {
            for (long id = 1; id <= 3; id++) {
                String word = batch.of("word", id, keys -> read(keys, asked));
                assertThat(word).isEqualTo("old");
            }
            return 0;
        });
        assertThat(asked).hasValue(1);
        String none = batch.of("word", 9, keys -> read(keys, asked));
        assertThat(none).isNull();
    }

    private Map<Long, String> read(Collection<Long> keys, AtomicInteger asked) {
        asked.incrementAndGet();
        Map<Long, String> words = new HashMap<>();
        for (long key : keys) {
            jdbc.queryForList("SELECT word FROM thing WHERE id = ?", String.class, key)
                    .forEach(word -> words.put(key, word));
        }
        return words;
    }

    private void together(Supplier<Integer> work) {
        transaction.executeWithoutResult(status -> batch.together(List.of(1L, 2L, 3L), work));
    }

    private void change(long id, int version, String word, byte[] mark) {
        batch.change(
                new Change(
                        new Change.Kind("thing", version, COLUMNS), id, Arrays.asList(word, mark)));
    }

    private List<String> words() {
        return jdbc.queryForList(
                "SELECT CONCAT(id, '/', version, '/', word, '/', COALESCE(HEX(mark), '')) FROM thing ORDER BY id",
                String.class);
    }
}
