package org.bancheng.ui.petitions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import org.bancheng.ui.components.Questions;

/**
 * A page of the form and, where questions are asked one by one, which of them; it stands in the
 * address.
 *
 * @param question from 0; larger than the page has is its last
 */
record Step(Page page, int question) {

    static final Step FIRST = new Step(Page.WHAT, 0);

    private static final String QUESTION = "q";
    private static final int LAST = 9;

    /** The step that the address names, or the furthest that was reached. */
    static Step named(Location location, Page reached) {
        var parameters = location.getQueryParameters();
        var page =
                parameters
                        .getSingleParameter(Page.PARAMETER)
                        .flatMap(Page::named)
                        .orElse(Page.WHAT);
        var question =
                parameters
                        .getSingleParameter(QUESTION)
                        .filter(number -> number.matches("[0-9]"))
                        .map(Integer::parseInt)
                        .orElse(0);
        return new Step(page.compareTo(reached) > 0 ? reached : page, question);
    }

    boolean isFirst() {
        return equals(FIRST);
    }

    Step next() {
        return new Step(page, question + 1);
    }

    Step before() {
        return question > 0 ? new Step(page, question - 1) : new Step(page.before(), LAST);
    }

    /** The same, not beyond the last question. */
    Step within(int questions) {
        return new Step(page, Math.min(question, questions - 1));
    }

    void open() {
        var parameters = QueryParameters.of(Page.PARAMETER, page.word());
        UI.getCurrent()
                .navigate(
                        Page.ADDRESS,
                        question > 0 && Questions.oneByOne()
                                ? parameters.merging(QUESTION, Integer.toString(question))
                                : parameters);
    }
}
