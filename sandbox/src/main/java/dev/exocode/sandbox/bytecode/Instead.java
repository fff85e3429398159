package dev.exocode.sandbox.bytecode;

import java.util.Set;

/** What to write instead of fields and methods that handlers do not have, by what authors of Java reach for. */
final class Instead {
    private static final Set<String> BOXES = Set.of(
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long");
    private static final String NUMBERS = "declare it as int, long or boolean: boxed numbers are objects";

    private static final String ENUMERATIONS =
            "use int constants, and a switch on them: there are no enumerations and other objects";

    /** What of a name is kept for a message, which shows less. */
    private static final int MAX_NAME_CHARS = 200;

    private Instead() {}

    /**
     * Of a field.
     *
     * @param used the field
     * @param own the class of the handler
     * @return a line in lower case
     */
    static String of(ConstantPool.Member used, String own) {
        String type = used.descriptor();
        if (used.name().startsWith("$SwitchMap$")
                || isOf(type, used.owner()) && !used.owner().equals(own)) {
            return ENUMERATIONS;
        } else if (used.owner().equals("java/lang/System")) {
            return "write to out or state, or call a static native method: handlers print nothing";
        } else if (type.startsWith("[")) {
            return "write tables as a switch, and keep data in state or scratch: there are no arrays";
        } else if (type.startsWith("L") && BOXES.contains(type.substring(1, type.length() - 1))) {
            return NUMBERS;
        } else if (!used.owner().equals(own)) {
            return "declare the constant in the handler's own class";
        }
        return HandlerCode.FIELD.help();
    }

    /**
     * Of a method.
     *
     * @param code why it may not be called
     * @param used the method
     * @return a line in lower case
     */
    static String of(HandlerCode code, ConstantPool.Member used) {
        if (code != HandlerCode.CALL) {
            return code.help();
        } else if (used.name().equals("ordinal") && used.descriptor().equals("()I")) {
            // Of a switch on an enumeration, too, as newer compilers write it.
            return ENUMERATIONS;
        }
        boolean boxes = used.name().equals("valueOf") || used.name().endsWith("Value");
        return boxes && BOXES.contains(used.owner()) ? NUMBERS : code.help();
    }

    /** Whether a type is that of a class; names are long if someone wants them to be, and compared where they are. */
    private static boolean isOf(String type, String owner) {
        return type.length() == owner.length() + 2 && type.startsWith("L") && type.startsWith(owner, 1);
    }

    /** A member with the simple name of its class, as a source has it. */
    static String named(ConstantPool.Member member) {
        String owner = member.owner();
        int simple = owner.lastIndexOf('/') + 1;
        return owner.substring(simple, Math.min(owner.length(), simple + MAX_NAME_CHARS)) + "." + cut(member.name());
    }

    /** As much of a name as is kept: a file may name long names on each of its lines. */
    static String cut(String name) {
        return name.length() <= MAX_NAME_CHARS ? name : name.substring(0, MAX_NAME_CHARS);
    }
}
