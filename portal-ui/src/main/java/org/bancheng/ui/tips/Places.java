package org.bancheng.ui.tips;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bancheng.workflow.units.Region;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** The places a tip may be about: each city, each of its counties, and "not known". */
class Places {

    /** The code of "not known". */
    static final String UNKNOWN = "";

    static final String UNKNOWN_KEY = "tips.region.unknown";

    private final UnitTree units;
    private final Function<Locale, String> unknown;

    /**
     * The places.
     *
     * @param unknown how "not known" is said, for {@link #UNKNOWN_KEY}
     */
    Places(UnitTree units, Function<Locale, String> unknown) {
        this.units = units;
        this.unknown = unknown;
    }

    /** Not known first, then city by city. */
    List<String> codes() {
        var codes = new ArrayList<String>(List.of(UNKNOWN));
        for (Region city : units.cities()) {
            codes.add(city.code());
            units.countiesOf(city.code()).forEach(county -> codes.add(county.code()));
        }
        return codes;
    }

    /** 杭州市 西湖区. */
    String name(@Nullable String code, Locale locale) {
        return units.region(code).map(this::name).orElseGet(() -> unknown.apply(locale));
    }

    private String name(Region region) {
        return units.cities().contains(region)
                ? region.name()
                : units.region(region.parentCode()).map(city -> city.name() + " ").orElse("")
                        + region.name();
    }
}
