package dev.exocode.sandbox.bind;

import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.SandboxCode;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * What the parameters of a method are.
 *
 * @param packet how the packet is given
 * @param packetAt its first parameter
 * @param user how user memory is given; not as a batch
 * @param userAt its first parameter
 * @param userName that parameter in messages
 */
record Inputs(Form packet, int packetAt, Form user, int userAt, String userName) {

    private static final String BATCHES = "give batches as byte[] data, int[] offsets, int[] lengths, long[] results,"
            + " if wanted Ending[] endings, and int count, in this order";

    /** Ways to give memory. */
    enum Form {
        /** Not given. */
        NONE(),
        /** Several packets. */
        BATCH(byte[].class, int[].class, int[].class, long[].class, int.class),
        /** The same, and room for how each ended. */
        BATCH_ENDINGS(byte[].class, int[].class, int[].class, long[].class, Ending[].class, int.class),
        /** A stretch of an array. */
        SLICE(byte[].class, int.class, int.class),
        /** A whole array. */
        ARRAY(byte[].class),
        /** A buffer. */
        BUFFER(ByteBuffer.class);

        final List<Class<?>> types;

        Form(Class<?>... types) {
            this.types = List.of(types);
        }

        boolean isBatch() {
            return this == BATCH || this == BATCH_ENDINGS;
        }

        private boolean begins(Type[] given, int at) {
            return this != NONE
                    && at + types.size() <= given.length
                    && Arrays.asList(given).subList(at, at + types.size()).equals(types);
        }

        /** The first that begins there: those of more parameters stand above. */
        private static Form at(Type[] given, int at) {
            return Arrays.stream(values())
                    .filter(form -> form.begins(given, at))
                    .findFirst()
                    .orElse(NONE);
        }
    }

    static Inputs of(String method, Parameter[] parameters, Type[] types, Problems problems) {
        Inputs found = new Inputs(Form.NONE, 0, Form.NONE, 0, "");
        int next;
        for (int i = 0; i < types.length; i = next) {
            Form form = Form.at(types, i);
            boolean user = parameters[i].isAnnotationPresent(UserMemory.class);
            next = i + Math.max(1, form.types.size());
            String[] facts = {"parameter=" + name(parameters[i], i), "type=" + types[i].getTypeName()};
            if (form == Form.NONE) {
                problems.addWithHelp(help(types[i]), SandboxCode.S2004, facts);
            } else if (user && form.isBatch()) {
                problems.addWithHelp("leave out @UserMemory: a batch is of packets", SandboxCode.S2004, facts);
            } else if ((user ? found.user : found.packet) != Form.NONE) {
                problems.add(SandboxCode.S2005, facts[0], "region=" + (user ? "user" : "packet"));
            } else if (user) {
                String name = method + ", parameter " + name(parameters[i], i);
                found = new Inputs(found.packet, found.packetAt, form, i, name);
            } else {
                found = new Inputs(form, i, found.user, found.userAt, found.userName);
            }
            for (int j = i + 1; j < next; j++) {
                if (parameters[j].isAnnotationPresent(UserMemory.class)) {
                    problems.addWithHelp(
                            "annotate the array that begins the grant",
                            SandboxCode.S2010,
                            "annotation=@UserMemory",
                            "parameter=" + name(parameters[j], j));
                }
            }
        }
        return found;
    }

    /** What may have been meant by a type that is no memory; empty if nobody knows. */
    private static String help(Type type) {
        if (type instanceof TypeVariable<?>) {
            return Contract.EXTEND;
        }
        // Arrays that stand only in batches.
        return List.of(int[].class, long[].class, Ending[].class).contains(type) ? BATCHES : "";
    }

    /** The name that the compiler kept, or the number. */
    static String name(Parameter parameter, int index) {
        return parameter.isNamePresent() ? parameter.getName() : Integer.toString(index + 1);
    }
}
