package org.bancheng.workflow.units;

/** What a unit is; figures compare like with like. */
public enum UnitType {
    /** 公安局, or the province's service centre. */
    BUREAU,
    /** 禁毒总队、支队、大队: the only ones who read tips. */
    DRUG_CONTROL,
    /** 公安政务服务大厅. */
    HALL,
    /** 车管所. */
    VEHICLE_OFFICE,
    /** 出入境服务大厅. */
    EXIT_ENTRY_HALL,
    /** 派出所. */
    POLICE_STATION,
    /** A body outside the police that takes part in consultations (司法, 民政, 人社 …). */
    PARTNER;

    /** Whether residents bring matters there (专窗). */
    public boolean isWindow() {
        return this == HALL || this == VEHICLE_OFFICE || this == EXIT_ENTRY_HALL;
    }
}
