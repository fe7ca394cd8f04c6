package org.bancheng.workflow.board;

import org.bancheng.workflow.people.Person;

/**
 * A part of the leader's board. Beans of this type stand there in their {@link
 * org.springframework.core.annotation.Order}; the words are {@code board.<key>.title}, {@code
 * .none}, {@code .line} (with the line's facts) and {@code .next}, the next step.
 */
public interface BoardSection {

    String key();

    /**
     * The most pressing lines in the person's scope, and how many there are in all.
     *
     * @param limit of lines
     */
    BoardPart read(Person person, int limit);
}
