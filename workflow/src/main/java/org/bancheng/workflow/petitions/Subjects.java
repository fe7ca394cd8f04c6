package org.bancheng.workflow.petitions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.people.StaffDirectory;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the members of staff a petition is about (design 9) by what the resident could know of
 * them: a name or a number on a badge. Everybody of that name around the window and the unit
 * concerned is kept out: one too many harms less than the one it is about reading it.
 */
@Component
class Subjects {

    private static final Pattern BETWEEN = Pattern.compile("[\\s、，,；;/和与]+");
    private static final Pattern TITLE = Pattern.compile("(警官|民警|辅警|同志|老师|先生|女士|科长|所长|队长|主任|局长)$");

    private final StaffDirectory directory;
    private final StaffAccounts accounts;
    private final UnitTree units;

    Subjects(StaffDirectory directory, StaffAccounts accounts, UnitTree units) {
        this.directory = directory;
        this.accounts = accounts;
        this.units = units;
    }

    List<Long> of(PetitionForm form, Unit window) {
        Set<String> paths = new HashSet<>();
        paths.add(units.parentOf(window.code()).orElse(window).path());
        units.find(form.aboutUnit()).map(Unit::path).ifPresent(paths::add);
        return directory.named(names(form.aboutPerson()), paths);
    }

    /** The holder, or the nearest unit above with a handler whom the matter is not about. */
    String holder(String unit, List<Long> subjects) {
        String holder = unit;
        while (nobodyIsLeft(holder, subjects) && units.parentOf(holder).isPresent()) {
            holder = units.parentOf(holder).orElseThrow().code();
        }
        return holder;
    }

    /** A unit without any account yet is left as it is. */
    private boolean nobodyIsLeft(String unit, List<Long> subjects) {
        List<Person> handlers =
                subjects.isEmpty() ? List.of() : accounts.handlers(unit, Lane.PETITION);
        return !handlers.isEmpty()
                && handlers.stream().allMatch(person -> subjects.contains(person.id()));
    }

    static Set<String> names(@Nullable String typed) {
        return typed == null
                ? Set.of()
                : BETWEEN.splitAsStream(typed.strip())
                        .map(one -> TITLE.matcher(one).replaceAll(""))
                        .filter(one -> one.length() > 1)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
