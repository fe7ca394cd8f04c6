package org.bancheng.workflow.causes;

import java.util.Set;

/** A matter with the words of its title. */
record WordedMatter(
        long id,
        String reference,
        String title,
        String category,
        String unitType,
        Set<String> words) {

    /** Only matters of one kind are like each other. */
    String kind() {
        return category + "/" + unitType;
    }
}
