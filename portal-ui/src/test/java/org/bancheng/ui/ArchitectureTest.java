package org.bancheng.ui;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house that a machine can check, over all modules. */
class ArchitectureTest {

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("org.bancheng");

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("org.bancheng.(*).(*)..").should().beFreeOfCycles());
    }

    @Test
    void screensReachNoRepositoryAndNoSql() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.bancheng.ui..")
                        .should()
                        .dependOnClassesThat(
                                assignableTo(Repository.class)
                                        .or(
                                                resideInAnyPackage(
                                                        "org.springframework.jdbc..",
                                                        "org.springframework.data.jdbc..",
                                                        "java.sql.."))));
    }

    @Test
    void workflowKnowsNoScreensAndNoMail() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.bancheng.workflow..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.bancheng.ui..",
                                "org.bancheng.notification..",
                                "com.vaadin..",
                                "jakarta.mail..",
                                "jakarta.servlet..",
                                "org.springframework.mail..",
                                "org.springframework.web.."));
    }

    @Test
    void notificationKnowsNoScreens() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.bancheng.notification..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.bancheng.ui..", "com.vaadin..")
                        .allowEmptyShould(true));
    }

    @Test
    void theDatabaseModuleKnowsNoDomain() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.bancheng.db..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.bancheng.workflow..",
                                "org.bancheng.notification..",
                                "org.bancheng.ui.."));
    }

    @Test
    void repositoriesArePluralAndPackagePrivate() {
        check(
                classes()
                        .that()
                        .areAssignableTo(Repository.class)
                        .should()
                        .bePackagePrivate()
                        .andShould()
                        .haveNameMatching(".*(s|People|Staff)")
                        .andShould()
                        .haveSimpleNameNotEndingWith("Repository"));
    }

    @Test
    void viewsArePackagePrivate() {
        check(classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate());
    }

    @Test
    void valuesOfWorkflowAreOnlyValues() {
        check(
                classes()
                        .that()
                        .resideInAPackage("org.bancheng.workflow..")
                        .and(
                                describe(
                                        "are records or enums",
                                        type -> type.isRecord() || type.isEnum()))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "org.bancheng.workflow..",
                                "org.jspecify..",
                                "org.springframework.data.annotation..",
                                "org.springframework.data.relational.core.mapping.."));
    }

    @Test
    void timeComesFromAClock() {
        check(
                noClasses()
                        .should()
                        .callMethodWhere(
                                describe(
                                        "now() of java.time without a clock",
                                        ArchitectureTest::isNowWithoutClock)));
    }

    @Test
    void quartzStaysInJobs() {
        check(
                noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("Job")
                        .and()
                        .haveSimpleNameNotEndingWith("Configuration")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.quartz.."));
    }

    @Test
    void screensOpenNoTransaction() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "org.bancheng.workflow..", "org.bancheng.notification..")
                        .should()
                        .beAnnotatedWith(Transactional.class));
    }

    @Test
    void screensHaveNoTransactionalMethod() {
        check(
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackages(
                                "org.bancheng.workflow..", "org.bancheng.notification..")
                        .should()
                        .beAnnotatedWith(Transactional.class));
    }

    @Test
    void noFieldInjection() {
        check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    }

    @Test
    void noStandardStreams() {
        check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    @Test
    void noOptionalFields() {
        check(noFields().should().haveRawType(Optional.class));
    }

    @Test
    void noFieldIsPublicAndMutable() {
        check(fields().that().arePublic().should().beFinal().allowEmptyShould(true));
    }

    @Test
    void namesSayWhatAThingDoes() {
        check(noClasses().should().haveNameMatching(".*\\.\\w*(Impl|Manager|Utils?|Helper)"));
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        for (var file : sources()) {
            var info = file.resolveSibling("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).as(info.toString()).contains("NullMarked", "/**");
        }
    }

    @Test
    void noProductionFileIsLongerThan250Lines() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : sources()) {
            var lines = Files.readAllLines(file).size();
            if (lines > 250) {
                tooLong.add(file.getFileName() + " has " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static void check(ArchRule rule) {
        rule.check(PRODUCTION);
    }

    private static boolean isNowWithoutClock(JavaCall<?> call) {
        var parameters = call.getTarget().getRawParameterTypes();
        return call.getTarget().getOwner().getPackageName().equals("java.time")
                && call.getTarget().getName().equals("now")
                && parameters.stream().map(JavaClass::getSimpleName).noneMatch("Clock"::equals);
    }

    private static List<Path> sources() throws IOException {
        try (var modules = Stream.of("db", "workflow", "notification", "portal-ui")) {
            return modules.map(module -> Path.of("..", module, "src", "main", "java"))
                    .filter(Files::exists)
                    .flatMap(ArchitectureTest::javaFiles)
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
