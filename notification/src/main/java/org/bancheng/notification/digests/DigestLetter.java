package org.bancheng.notification.digests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bancheng.notification.notices.NoticeWords;
import org.bancheng.notification.notices.Site;
import org.bancheng.notification.notices.Template;
import org.bancheng.notification.notices.Templates;
import org.bancheng.notification.outbox.Audience;
import org.bancheng.notification.outbox.Letter;
import org.bancheng.workflow.deadlines.SpokenDates;
import org.bancheng.workflow.figures.Figure;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.Figures;
import org.bancheng.workflow.figures.Ratio;
import org.bancheng.workflow.figures.Tally;
import org.bancheng.workflow.handling.Worklist;
import org.bancheng.workflow.handling.WorklistFilter;
import org.bancheng.workflow.handling.WorklistRow;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.StaffDirectory.Leader;
import org.springframework.stereotype.Component;

/**
 * A leader's digest: own unit and below, petitions only, as the dashboard and the worklist show it.
 */
@Component
class DigestLetter {

    static final String EVENT = "DIGEST";

    /** More than that nobody reads in a mail. */
    private static final int LONGEST_LIST = 20;

    private final Figures figures;
    private final Worklist worklist;
    private final Templates templates;
    private final Site site;

    DigestLetter(Figures figures, Worklist worklist, Templates templates, Site site) {
        this.figures = figures;
        this.worklist = worklist;
        this.templates = templates;
        this.site = site;
    }

    /** Empty when no text says that leaders get one. */
    Optional<Letter> of(Leader leader, LocalDate today, String name, Instant now) {
        Locale language = Templates.spoken(leader.address().language());
        return templates
                .find(EVENT, Audience.LEADER, language)
                .map(template -> template.fill(values(leader.person(), today, language)))
                .map(text ->
                        new Letter(
                                name,
                                null,
                                EVENT,
                                Audience.LEADER,
                                leader.address().email(),
                                language,
                                text.subject(),
                                text.body(),
                                now,
                                false));
    }

    private Map<String, String> values(Person leader, LocalDate today, Locale language) {
        Map<String, String> values = new HashMap<>();
        values.put("date", SpokenDates.date(today, language));
        values.put("unit", leader.unitName());
        values.put("link", site.dashboard());
        Tally month = month(leader, today);
        rate(values, Figure.ON_TIME_RATE.of(month), "onTimeRate", "onTime", "due");
        rate(
                values,
                Figure.ON_TIME_RATE_FIRST_PROMISE.of(month),
                "firstRate",
                "firstOnTime",
                "firstDue");
        if (!values.containsKey("onTimeRate")) {
            values.put("noRate", NoticeWords.in(language).of("digest", "NO_RATE"));
        }
        list(values, leader, WorklistFilter.View.OVERDUE, "overdue", language);
        list(values, leader, WorklistFilter.View.DUE_TODAY, "dueToday", language);
        return values;
    }

    /** The matters promised for this month, as things stand today. */
    private Tally month(Person leader, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return figures.of(
                        FigureQuery.at(today)
                                .in(month.atDay(1), month.atEndOfMonth())
                                .under(leader.unitCode()))
                .all();
    }

    private static void rate(
            Map<String, String> values, Ratio ratio, String rate, String above, String below) {
        String percent = ratio.percent();
        if (percent != null) {
            values.put(rate, percent + "%");
            values.put(above, Long.toString(ratio.numerator()));
            values.put(below, Long.toString(ratio.denominator()));
        }
    }

    private void list(
            Map<String, String> values,
            Person leader,
            WorklistFilter.View view,
            String name,
            Locale language) {
        WorklistFilter filter =
                new WorklistFilter(
                        null, view, Lane.PETITION, null, null, null, WorklistFilter.Sort.DUE);
        int count = worklist.count(leader, filter);
        List<WorklistRow> rows = worklist.page(leader, filter, 0, LONGEST_LIST);
        NoticeWords words = NoticeWords.in(language);
        String lines =
                rows.stream()
                        .map(row -> line(row, words, language))
                        .collect(Collectors.joining("\n"));
        values.put(name + "Count", Integer.toString(count));
        values.put(
                name + "List",
                count > rows.size()
                        ? lines + "\n" + words.of("digest", "MORE").formatted(count - rows.size())
                        : lines);
    }

    private static String line(WorklistRow row, NoticeWords words, Locale language) {
        LocalDate promise = row.promise();
        return words.of("digest", "LINE")
                .formatted(
                        row.reference(),
                        Template.oneLine(row.title() == null ? "" : row.title()),
                        row.unitName(),
                        promise == null ? "—" : SpokenDates.date(promise, language));
    }
}
