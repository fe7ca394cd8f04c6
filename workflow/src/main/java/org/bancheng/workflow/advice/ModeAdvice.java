package org.bancheng.workflow.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bancheng.workflow.advice.AdviceRule.Kind;
import org.bancheng.workflow.deadlines.DeadlinePolicy;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Advice from facts by one version of the rules: deterministic, local, free of side effects. Modes
 * come in the order 马上 → 容缺 → 会商 → 提级 → 跟踪 → 暖心, which is the order of {@link HandlingMode}.
 */
public final class ModeAdvice {

    private final int version;
    private final List<AdviceRule> rules;

    /** Rules that cannot be understood are an {@link IllegalStateException} that names the row. */
    ModeAdvice(int version, List<AdviceRule> rules) {
        this.version = version;
        this.rules = rules.stream().sorted(Comparator.comparingInt(AdviceRule::ordinal)).toList();
        this.rules.forEach(ModeAdvice::check);
        if (of(Kind.FALLBACK).stream().noneMatch(rule -> mode(rule.outcome()).isRoute())) {
            throw new IllegalStateException(
                    "advice rules of version " + version + " have no fallback route");
        }
    }

    /** The advice for the facts, with the limits of the policy. */
    public Advice on(Collection<Signal> facts, DeadlinePolicy policy) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        signals.addAll(facts);
        AdviceRule elsewhere = first(Kind.LANE, signals);
        if (elsewhere != null) {
            AdvisedLane lane = AdvisedLane.valueOf(elsewhere.outcome());
            Urgency urgency =
                    lane == AdvisedLane.EMERGENCY_110 ? Urgency.EMERGENCY : urgency(signals);
            return withoutPlan(lane, null, urgency, elsewhere);
        }
        AdviceRule refusal = first(Kind.NOT_ACCEPTED, signals);
        if (refusal != null) {
            return withoutPlan(AdvisedLane.PETITION, refusal.outcome(), urgency(signals), refusal);
        }
        Map<HandlingMode, Set<Signal>> plan = plan(signals);
        return new Advice(
                version,
                AdvisedLane.PETITION,
                true,
                null,
                List.copyOf(plan.keySet()),
                urgency(signals),
                limit(plan.keySet(), policy),
                plan.keySet().stream()
                        .map(mode -> reason(mode, causes(plan, mode), signals))
                        .toList(),
                List.of());
    }

    private Advice withoutPlan(
            AdvisedLane lane, @Nullable String route, Urgency urgency, AdviceRule rule) {
        return new Advice(
                version,
                lane,
                route == null,
                route,
                List.of(),
                urgency,
                null,
                List.of(),
                List.of(cause(rule)));
    }

    /** Each planned mode with the facts that led to it; the keys are in the order of handling. */
    private Map<HandlingMode, Set<Signal>> plan(Set<Signal> signals) {
        Map<HandlingMode, Set<Signal>> plan = new EnumMap<>(HandlingMode.class);
        for (AdviceRule rule : of(Kind.MODE)) {
            if (signals.contains(cause(rule))) {
                add(plan, mode(rule.outcome()), Set.of(cause(rule)));
            }
        }
        if (plan.keySet().stream().noneMatch(HandlingMode::isRoute)) {
            of(Kind.FALLBACK).forEach(rule -> add(plan, mode(rule.outcome()), Set.of()));
        }
        for (AdviceRule rule : of(Kind.FOLLOWS)) {
            Set<Signal> led = plan.get(mode(Objects.requireNonNull(rule.cause())));
            if (led != null) {
                add(plan, mode(rule.outcome()), Set.copyOf(led));
            }
        }
        return plan;
    }

    private Reason reason(HandlingMode mode, Set<Signal> because, Set<Signal> signals) {
        if (because.isEmpty()) {
            return new Reason(mode, List.of(), List.of(), routesInstead(signals));
        }
        Set<Signal> others = EnumSet.copyOf(signals);
        others.removeAll(because);
        return new Reason(
                mode, List.copyOf(because), List.copyOf(plan(others).keySet()), List.of());
    }

    /** The facts of which any one would bring a route of its own to a matter that has none. */
    private List<Signal> routesInstead(Set<Signal> signals) {
        return of(Kind.MODE).stream()
                .filter(rule -> mode(rule.outcome()).isRoute())
                .map(ModeAdvice::cause)
                .filter(signal -> {
                    Set<Signal> more = EnumSet.of(signal);
                    more.addAll(signals);
                    return !plan(more).keySet().equals(plan(signals).keySet());
                })
                .sorted()
                .distinct()
                .toList();
    }

    private Urgency urgency(Set<Signal> signals) {
        AdviceRule urgent = first(Kind.URGENT, signals);
        return urgent == null ? Urgency.NORMAL : Urgency.valueOf(urgent.outcome());
    }

    private static @Nullable Integer limit(Set<HandlingMode> plan, DeadlinePolicy policy) {
        return plan.stream()
                .filter(HandlingMode::isRoute)
                .map(mode -> policy.limit(mode.name()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Set<Signal> causes(Map<HandlingMode, Set<Signal>> plan, HandlingMode mode) {
        return plan.getOrDefault(mode, Set.of());
    }

    private static void add(
            Map<HandlingMode, Set<Signal>> plan, HandlingMode mode, Set<Signal> led) {
        plan.computeIfAbsent(mode, added -> EnumSet.noneOf(Signal.class)).addAll(led);
    }

    private @Nullable AdviceRule first(Kind kind, Set<Signal> signals) {
        for (AdviceRule rule : of(kind)) {
            if (signals.contains(cause(rule))) {
                return rule;
            }
        }
        return null;
    }

    private List<AdviceRule> of(Kind kind) {
        List<AdviceRule> chosen = new ArrayList<>();
        for (AdviceRule rule : rules) {
            if (rule.kind() == kind) {
                chosen.add(rule);
            }
        }
        return chosen;
    }

    private static Signal cause(AdviceRule rule) {
        return Signal.valueOf(Objects.requireNonNull(rule.cause()));
    }

    private static HandlingMode mode(String name) {
        return HandlingMode.valueOf(name);
    }

    private static void check(AdviceRule rule) {
        try {
            switch (rule.kind()) {
                case LANE -> {
                    cause(rule);
                    AdvisedLane.valueOf(rule.outcome());
                }
                case NOT_ACCEPTED -> cause(rule);
                case MODE -> {
                    cause(rule);
                    mode(rule.outcome());
                }
                case FALLBACK -> mode(rule.outcome());
                case FOLLOWS -> {
                    mode(Objects.requireNonNull(rule.cause()));
                    mode(rule.outcome());
                }
                case URGENT -> {
                    cause(rule);
                    Urgency.valueOf(rule.outcome());
                }
            }
        } catch (IllegalArgumentException | NullPointerException unknown) {
            throw new IllegalStateException(
                    "advice rule %d of version %d cannot be understood: %s %s -> %s"
                            .formatted(
                                    rule.ordinal(),
                                    rule.version(),
                                    rule.kind(),
                                    rule.cause(),
                                    rule.outcome()),
                    unknown);
        }
    }
}
