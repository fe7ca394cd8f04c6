package org.bancheng.ui.desk.causes;

import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.workflow.causes.AnswerLists;
import org.bancheng.workflow.causes.CauseAnswers;
import org.bancheng.workflow.causes.CauseDesk;
import org.bancheng.workflow.causes.CauseSheets;
import org.bancheng.workflow.causes.FixDesk;
import org.bancheng.workflow.causes.SimilarMatters;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Component;

/** What the screens of causes work with. */
@Component
record CauseBeans(
        CauseDesk desk,
        CauseSheets sheets,
        CauseAnswers answers,
        AnswerLists lists,
        FixDesk fixes,
        SimilarMatters similar,
        StaffAccounts accounts,
        UnitTree units,
        CurrentPerson person) {}
