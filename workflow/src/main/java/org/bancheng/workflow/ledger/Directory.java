package org.bancheng.workflow.ledger;

import java.util.Optional;
import org.bancheng.workflow.petitions.Categories;
import org.bancheng.workflow.petitions.Category;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Component;

/** What a line's codes and names are looked up in. */
@Component
class Directory {

    /** Where a category belongs that nobody knows. */
    static final String OTHER = "OTHER";

    private final UnitTree units;
    private final Categories categories;

    Directory(UnitTree units, Categories categories) {
        this.units = units;
        this.categories = categories;
    }

    Optional<String> unitName(String code) {
        return units.find(code).map(Unit::name);
    }

    Optional<String> categoryCode(String name) {
        return categories.named(name).map(Category::code);
    }
}
