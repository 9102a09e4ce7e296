package org.descry.datasets.elements;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The 118 elements, in order of atomic number: who an atom is. What is known of it stands in {@link
 * ElementTable}.
 *
 * @source IUPAC Periodic Table of the Elements, 4 May 2022
 */
public enum Element implements Species {
    H,
    He,
    Li,
    Be,
    B,
    C,
    N,
    O,
    F,
    Ne,
    Na,
    Mg,
    Al,
    Si,
    P,
    S,
    Cl,
    Ar,
    K,
    Ca,
    Sc,
    Ti,
    V,
    Cr,
    Mn,
    Fe,
    Co,
    Ni,
    Cu,
    Zn,
    Ga,
    Ge,
    As,
    Se,
    Br,
    Kr,
    Rb,
    Sr,
    Y,
    Zr,
    Nb,
    Mo,
    Tc,
    Ru,
    Rh,
    Pd,
    Ag,
    Cd,
    In,
    Sn,
    Sb,
    Te,
    I,
    Xe,
    Cs,
    Ba,
    La,
    Ce,
    Pr,
    Nd,
    Pm,
    Sm,
    Eu,
    Gd,
    Tb,
    Dy,
    Ho,
    Er,
    Tm,
    Yb,
    Lu,
    Hf,
    Ta,
    W,
    Re,
    Os,
    Ir,
    Pt,
    Au,
    Hg,
    Tl,
    Pb,
    Bi,
    Po,
    At,
    Rn,
    Fr,
    Ra,
    Ac,
    Th,
    Pa,
    U,
    Np,
    Pu,
    Am,
    Cm,
    Bk,
    Cf,
    Es,
    Fm,
    Md,
    No,
    Lr,
    Rf,
    Db,
    Sg,
    Bh,
    Hs,
    Mt,
    Ds,
    Rg,
    Cn,
    Nh,
    Fl,
    Mc,
    Lv,
    Ts,
    Og;

    private static final Map<String, Element> BY_SYMBOL = bySymbol();
    private static final int[] NOBLE_GASES = {2, 10, 18, 36, 54, 86, 118};
    private static final Set<Element> NONMETALS =
            EnumSet.of(H, He, C, N, O, F, Ne, P, S, Cl, Ar, Se, Br, Kr, I, Xe, Rn, Ts, Og);
    private static final Set<Element> METALLOIDS = EnumSet.of(B, Si, Ge, As, Sb, Te, At);

    /** Returns the symbol, for example {@code Fe}. */
    @Override
    public String symbol() {
        return name();
    }

    /** Returns the number of protons, 1 to 118. */
    public int atomicNumber() {
        return ordinal() + 1;
    }

    /**
     * Returns the element of that symbol.
     *
     * @param symbol as in the periodic table, for example {@code Fe}
     * @throws IllegalArgumentException if there is none; the message suggests what may have been
     *     meant
     */
    public static Element of(String symbol) {
        return find(symbol)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "unknown element '" + symbol + "'" + suggestion(symbol)));
    }

    /**
     * Returns the element of that symbol, if there is one.
     *
     * @param symbol as in the periodic table; case matters
     */
    public static Optional<Element> find(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /**
     * Returns symbols that differ from a wrong one by case or by one letter, best first, at most
     * four.
     *
     * @param symbol a text that is no symbol
     */
    public static List<Element> similar(String symbol) {
        List<Element> sameLetters = new ArrayList<>();
        List<Element> sameFirst = new ArrayList<>();
        List<Element> oneLetter = new ArrayList<>();
        String wanted = symbol.toLowerCase(Locale.ROOT);
        for (Element element : values()) {
            String candidate = element.name().toLowerCase(Locale.ROOT);
            if (candidate.equals(wanted)) {
                sameLetters.add(element);
            } else if (oneLetterAway(candidate, wanted)) {
                (candidate.charAt(0) == wanted.charAt(0) ? sameFirst : oneLetter).add(element);
            }
        }
        sameLetters.addAll(sameFirst);
        sameLetters.addAll(oneLetter);
        return List.copyOf(sameLetters.subList(0, Math.min(4, sameLetters.size())));
    }

    /** Returns the row of the periodic table, 1 to 7. */
    public int period() {
        int period = 1;
        while (NOBLE_GASES[period - 1] < atomicNumber()) {
            period++;
        }
        return period;
    }

    /**
     * Returns the column of the periodic table, 1 to 18; empty for the elements from La to Yb and
     * from Ac to No.
     */
    public OptionalInt group() {
        int fromEnd = NOBLE_GASES[period() - 1] - atomicNumber();
        int fromStart = period() == 1 ? atomicNumber() : atomicNumber() - NOBLE_GASES[period() - 2];
        if (period() <= 3) {
            return OptionalInt.of(fromStart <= 2 && this != He ? fromStart : 18 - fromEnd);
        }
        if (period() <= 5 || fromStart <= 2) {
            return OptionalInt.of(fromStart);
        }
        return fromEnd <= 15 ? OptionalInt.of(18 - fromEnd) : OptionalInt.empty();
    }

    /** Returns whether this is one of Li, Na, K, Rb, Cs, Fr. */
    public boolean isAlkali() {
        return this != H && inGroup(1);
    }

    /** Returns whether this is one of Be, Mg, Ca, Sr, Ba, Ra. */
    public boolean isAlkalineEarth() {
        return inGroup(2);
    }

    /** Returns whether this is one of the fifteen elements from La to Lu. */
    public boolean isLanthanide() {
        return atomicNumber() >= 57 && atomicNumber() <= 71;
    }

    /** Returns whether this is one of the fifteen elements from Ac to Lr. */
    public boolean isActinide() {
        return atomicNumber() >= 89 && atomicNumber() <= 103;
    }

    /** Returns whether this stands in groups 3 to 12 and is neither lanthanide nor actinide. */
    public boolean isTransitionMetal() {
        OptionalInt group = group();
        return group.isPresent()
                && group.getAsInt() >= 3
                && group.getAsInt() <= 12
                && !isLanthanide()
                && !isActinide();
    }

    /** Returns whether this is one of F, Cl, Br, I, At, Ts. */
    public boolean isHalogen() {
        return inGroup(17);
    }

    /** Returns whether this is one of O, S, Se, Te, Po, Lv. */
    public boolean isChalcogen() {
        return inGroup(16);
    }

    /** Returns whether this stands in group 18. */
    public boolean isNobleGas() {
        return inGroup(18);
    }

    /** Returns whether this is one of B, Si, Ge, As, Sb, Te, At. */
    public boolean isMetalloid() {
        return METALLOIDS.contains(this);
    }

    /** Returns whether this is a metal: neither a nonmetal nor a metalloid. */
    public boolean isMetal() {
        return !NONMETALS.contains(this) && !isMetalloid();
    }

    /**
     * Returns whether every isotope decays: Tc, Pm and all from Po on; bismuth counts as stable.
     */
    public boolean isRadioactive() {
        return this == Tc || this == Pm || atomicNumber() >= 84;
    }

    private boolean inGroup(int wanted) {
        OptionalInt group = group();
        return group.isPresent() && group.getAsInt() == wanted;
    }

    /** Returns {@code " (did you mean Xe?)"}, or nothing when nothing is similar. */
    private static String suggestion(String symbol) {
        List<String> names = similar(symbol).stream().map(Element::symbol).toList();
        return names.isEmpty() ? "" : " (did you mean " + String.join(", ", names) + "?)";
    }

    private static boolean oneLetterAway(String a, String b) {
        if (a.length() == b.length()) {
            int different = 0;
            for (int i = 0; i < a.length(); i++) {
                different += a.charAt(i) == b.charAt(i) ? 0 : 1;
            }
            return different == 1;
        }
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        return longer.length() == shorter.length() + 1
                && (longer.startsWith(shorter) || longer.endsWith(shorter));
    }

    private static Map<String, Element> bySymbol() {
        Map<String, Element> symbols = new LinkedHashMap<>();
        for (Element element : values()) {
            symbols.put(element.name(), element);
        }
        return symbols;
    }
}
