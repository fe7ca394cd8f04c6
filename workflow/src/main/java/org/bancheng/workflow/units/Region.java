package org.bancheng.workflow.units;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A province, city or county. Units are a register of their own: a region may have several windows,
 * or none.
 *
 * @param code six digits of GB/T 2260
 */
public record Region(
        @Id String code, String name, RegionLevel level, @Nullable String parentCode) {}
