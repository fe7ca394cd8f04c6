package org.bancheng.db.mapping;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Lets a typed id be a column. A module contributes one bean for each of its types, such as {@code
 * IdConverters.of(MatterId.class, MatterId::value, MatterId::new)}.
 */
public final class IdConverters {

    private final List<GenericConverter> both;

    private IdConverters(List<GenericConverter> both) {
        this.both = both;
    }

    /** For an id that is a number in the database. */
    public static <T> IdConverters of(
            Class<T> type, ToLongFunction<T> value, LongFunction<T> make) {
        // Number: columns are read as Long, but a generated key comes as BigInteger.
        return new IdConverters(
                List.of(
                        new Write(
                                new GenericConverter.ConvertiblePair(type, Long.class),
                                id -> value.applyAsLong(type.cast(id))),
                        new Read(
                                new GenericConverter.ConvertiblePair(Number.class, type),
                                column -> make.apply(((Number) column).longValue()))));
    }

    /**
     * For an id that is something else in the database.
     *
     * @param stored what the driver returns for the column, such as {@code String} or {@code
     *     byte[]}
     */
    public static <T, S> IdConverters of(
            Class<T> type, Class<S> stored, Function<T, S> value, Function<S, T> make) {
        return new IdConverters(
                List.of(
                        new Write(
                                new GenericConverter.ConvertiblePair(type, stored),
                                id -> value.apply(type.cast(id))),
                        new Read(
                                new GenericConverter.ConvertiblePair(stored, type),
                                column -> make.apply(stored.cast(column)))));
    }

    List<GenericConverter> both() {
        return both;
    }

    @WritingConverter
    private record Write(ConvertiblePair pair, Function<Object, Object> change)
            implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(pair);
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object id, TypeDescriptor from, TypeDescriptor to) {
            return id == null ? null : change.apply(id);
        }
    }

    @ReadingConverter
    private record Read(ConvertiblePair pair, Function<Object, Object> change)
            implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(pair);
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object column, TypeDescriptor from, TypeDescriptor to) {
            return column == null ? null : change.apply(column);
        }
    }
}
