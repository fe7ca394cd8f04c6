package org.bancheng.workflow.board;

import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leader's board as a whole. */
@Service
@Transactional(readOnly = true)
public class Board {

    /** Lines of a section before “all” is asked for. */
    public static final int SHORT = 5;

    /** Lines at most; what is more is counted only. */
    public static final int LONGEST = 200;

    private final List<BoardSection> sections;

    Board(List<BoardSection> sections) {
        this.sections = sections;
    }

    /** A section with what it shows. */
    public record Shown(String key, BoardPart part) {}

    /**
     * Every section, also those without a line.
     *
     * @param whole key of the section to read whole; none for short lists only
     * @throws NotAllowed for anybody but leaders and supervisors
     */
    public List<Shown> read(Person person, Optional<String> whole) {
        BoardScope.of(person);
        return sections.stream()
                .map(section ->
                        new Shown(
                                section.key(),
                                section.read(
                                        person,
                                        whole.filter(section.key()::equals).isPresent()
                                                ? LONGEST
                                                : SHORT)))
                .toList();
    }
}
