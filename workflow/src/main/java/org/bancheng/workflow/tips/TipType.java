package org.bancheng.workflow.tips;

/** 线索类型, as the reward rules of 2018 and the press name them. */
public enum TipType {
    /** 种毒. */
    GROWING,
    /** 制毒. */
    MAKING,
    /** 贩毒、运输、走私. */
    DEALING,
    /** 吸毒、聚众吸毒. */
    USING,
    /** 毒驾. */
    DRUG_DRIVING,
    /** 易制毒化学品与设备. */
    PRECURSORS,
    /** 麻精药品、以药代毒. */
    MEDICINES,
    /** 笑气. */
    LAUGHING_GAS,
    /** 网络涉毒. */
    ONLINE,
    /** 娱乐场所、出租房、寄递. */
    PLACES,
    /** 在逃人员. */
    FUGITIVE,
    /** 其他. */
    OTHER
}
