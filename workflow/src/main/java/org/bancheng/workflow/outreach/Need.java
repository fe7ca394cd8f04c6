package org.bancheng.workflow.outreach;

/** Help somebody asks for; it opens a 暖心办 leg. */
public enum Need {
    /** 轮椅. */
    WHEELCHAIR,
    /** 手语. */
    SIGN_LANGUAGE,
    /** 方言讲解. */
    DIALECT,
    /** 陪同. */
    COMPANION
}
