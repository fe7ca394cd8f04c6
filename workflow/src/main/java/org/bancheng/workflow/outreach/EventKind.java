package org.bancheng.workflow.outreach;

/** What kind of event it is (domain 6). */
public enum EventKind {
    /** 宣讲. */
    LECTURE,
    /** 禁毒“八进”. */
    EIGHT_VENUES,
    /** 教育基地参观. */
    BASE_VISIT,
    /** 毒驾体验. */
    DRUG_DRIVING,
    /** 知识竞赛. */
    CONTEST,
    /** 海报征集. */
    POSTER,
    /** 志愿者招募. */
    VOLUNTEER,
    /** 文艺演出. */
    CULTURE,
    /** 游学打卡. */
    STUDY_TOUR,
    /** “双月宣”. */
    BIMONTHLY
}
