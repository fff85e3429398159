package dev.exocode.vcode;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no program can be, so that nobody behind has to look for it. */
class ProgramTest {
    private static final Extension NAMELESS = new Extension() {
        @Override
        public String name() {
            return "no name";
        }

        @Override
        public List<Type> types() {
            return List.of(Type.L);
        }

        @Override
        public int sources() {
            return 1;
        }

        @Override
        public long apply(Type type, long first, long second) {
            return first;
        }
    };

    private static void refuses(
            List<Function> functions, List<Import> imports, List<Extension> extensions, List<List<Integer>> tables) {
        assertThatThrownBy(() -> new Program(Map.of(), functions, imports, extensions, tables, List.of(), Lines.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreDistinctAndTargetsAreIndices() {
        List<Function> main = List.of(Function.main());
        Import log = new Import("log", Signature.of(Type.V));
        Extension some = AnyProgram.extensions().get(0);
        refuses(
                List.of(Function.main(), new Function(Function.MAIN, 1, Signature.of(Type.V), 0)),
                List.of(),
                List.of(),
                List.of());
        refuses(main, List.of(log, new Import("log", Signature.of(Type.L))), List.of(), List.of());
        refuses(main, List.of(), List.of(some, some), List.of());
        refuses(main, List.of(), List.of(NAMELESS), List.of());
        refuses(main, List.of(), List.of(), List.of(List.of(0, -1)));
    }
}
