package org.descry.cli;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between modules and packages, and the rules that keep results equal everywhere. */
final class ArchitectureTest {

    /** The packages of each module, lowest first: a module may use those before it only. */
    private static final List<List<String>> MODULES =
            List.of(
                    List.of("org.descry.datasets"),
                    List.of("org.descry.descriptors"),
                    List.of("org.descry.regression"),
                    List.of("org.descry.screening"),
                    List.of(
                            "org.descry.study",
                            "org.descry.tools",
                            "org.descry.report",
                            "org.descry.validation"),
                    List.of("org.descry.cli"));

    /** Library code only: tests may look wherever they like. */
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.descry");

    @Test
    void everyClassStandsInAPackageOfItsModule() {
        Set<String> roots = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            roots.add(String.join(".", List.of(each.getPackageName().split("\\.")).subList(0, 3)));
        }
        Set<String> known = new TreeSet<>(MODULES.stream().flatMap(List::stream).toList());
        assertTrue(known.containsAll(roots), () -> "unknown packages among " + roots);
    }

    @Test
    void modulesUseOnlyThoseBelowThem() {
        for (int lower = 0; lower < MODULES.size(); lower++) {
            List<String> above = new ArrayList<>();
            for (List<String> module : MODULES.subList(lower + 1, MODULES.size())) {
                above.addAll(module);
            }
            for (String root : MODULES.get(lower)) {
                if (!above.isEmpty()) {
                    check(
                            noClasses()
                                    .that()
                                    .resideInAPackage(root + "..")
                                    .should()
                                    .dependOnClassesThat()
                                    .resideInAnyPackage(withSubpackages(above)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.descry.(*)..", "org.descry.(*).(*).."})
    void packagesDoNotCycle(String pattern) {
        check(slices().matching(pattern).should().beFreeOfCycles());
    }

    @Test
    void noPackageIsADrawerForEverything() {
        check(
                noClasses()
                        .should()
                        .resideInAnyPackage(
                                "..core..",
                                "..common..",
                                "..util..",
                                "..utils..",
                                "..helper..",
                                "..helpers..",
                                "..misc..",
                                "..impl.."));
    }

    @Test
    void typesAreNamedAfterThings() {
        check(
                noClasses()
                        .that()
                        .areTopLevelClasses()
                        .should()
                        .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Info)"));
    }

    @Test
    void internalPackagesAreUsedByTheirOwnModuleOnly() {
        for (List<String> module : MODULES) {
            for (String root : module) {
                check(
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(withSubpackages(module))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(root + "..internal.."));
            }
        }
    }

    /**
     * The last bit of these differs between Java releases and depends on what was compiled when.
     */
    @Test
    void elementaryFunctionsComeFromOnePlace() {
        String functions =
                "exp|expm1|log|log10|log1p|pow|cbrt|hypot|a?sin|a?cos|a?tan|atan2|sinh|cosh|tanh";
        check(
                noClasses()
                        .that()
                        .doNotHaveSimpleName("ElementaryFunctions")
                        .should()
                        .callMethodWhere(
                                target(owner(name("java.lang.Math")))
                                        .and(target(nameMatching(functions)))));
    }

    @Test
    void randomnessIsAlwaysGivenASeed() {
        DescribedPredicate<JavaMethodCall> unseeded =
                target(owner(name("java.lang.Math")))
                        .and(target(name("random")))
                        .as("is Math.random()")
                        .forSubtype();
        check(
                CompositeArchRule.of(noClasses().should().callMethodWhere(unseeded))
                        .and(
                                noClasses()
                                        .should()
                                        .dependOnClassesThat()
                                        .haveNameMatching(
                                                "java.util.concurrent.ThreadLocalRandom"
                                                        + "|java.security.SecureRandom"))
                        .and(noClasses().should().callConstructor(java.util.Random.class)));
    }

    @Test
    void textDoesNotDependOnTheLocale() {
        check(
                noClasses()
                        .should()
                        .callMethodWhere(
                                target(owner(name("java.lang.String")))
                                        .and(target(nameMatching("toLowerCase|toUpperCase")))
                                        .and(target(rawParameterTypes(new Class<?>[0])))));
    }

    @Test
    void onlyTheTerminalPrintsAndExits() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.descry.cli..")
                        .should()
                        .callMethod(System.class, "exit", int.class)
                        .orShould()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err"));
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> described = new TreeSet<>();
        Set<String> packages = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            packages.add(each.getPackageName());
            if (each.getSimpleName().equals("package-info")) {
                described.add(each.getPackageName());
            }
        }
        // A package-info without annotations compiles to nothing, so this reads what javac was told
        // to keep.
        assertEquals(packages, described);
    }

    @Test
    void theTerminalDoesNotReachPastTheRun() {
        check(
                classes()
                        .that()
                        .resideInAPackage("org.descry.cli..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideOutsideOfPackages(
                                "org.apache.commons.math3..", "smile..", "org.tribuo.."));
    }

    private static void check(ArchRule rule) {
        // A rule about classes that are not there yet holds.
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String[] withSubpackages(List<String> packages) {
        return packages.stream().flatMap(p -> Stream.of(p + "..")).toArray(String[]::new);
    }
}
