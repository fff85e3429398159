package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Signature;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds what the static methods that a handler calls are, and keeps what it imports. */
final class Linkage {
    private final ClassFile file;
    private final Map<ConstantPool.Member, Optional<Call>> calls = new HashMap<>();
    private final Map<String, Import> imports = new HashMap<>();

    Linkage(ClassFile file) {
        this.file = file;
    }

    /** The integer that a descriptor of a field names, or {@link Kind#UNKNOWN}. */
    static Kind number(String descriptor) {
        return switch (descriptor) {
            case "Z" -> Kind.BOOLEAN;
            case "B" -> Kind.BYTE;
            case "C" -> Kind.CHAR;
            case "S" -> Kind.SHORT;
            case "I" -> Kind.INT;
            case "J" -> Kind.LONG;
            default -> Kind.UNKNOWN;
        };
    }

    /** What a static method is; empty if handlers may not call it. */
    Optional<Call> invokedStatic(ConstantPool.Member member) {
        return calls.computeIfAbsent(member, this::find);
    }

    private Optional<Call> find(ConstantPool.Member member) {
        if (!member.owner().equals(file.name())) {
            return Optional.ofNullable(Call.KNOWN.get(member));
        }
        Optional<ClassFile.Method> method =
                file.method(member.name(), member.descriptor()).filter(ClassFile.Method::isStatic);
        Optional<Descriptor> descriptor = Descriptor.of(member.descriptor());
        if (method.isEmpty() || descriptor.isEmpty()) {
            return Optional.empty();
        } else if (method.get().isNative()) {
            Optional<Signature> signature = descriptor.get().signature(Import.MAX_PARAMETERS);
            return signature.isPresent() && Program.isName(member.name())
                    ? Optional.of(new Call.Host(new Import(member.name(), signature.get()), descriptor.get()))
                    : Optional.empty();
        }
        return method.get().code() == null
                        || descriptor.get().signature(Signature.MAX_PARAMETERS).isEmpty()
                ? Optional.empty()
                : Optional.of(new Call.Own(method.get(), descriptor.get()));
    }

    /** Why a static method may not be called. */
    HandlerCode refusal(ConstantPool.Member member) {
        Optional<ClassFile.Method> method = member.owner().equals(file.name())
                ? file.method(member.name(), member.descriptor()).filter(ClassFile.Method::isStatic)
                : Optional.empty();
        return method.map(own -> own.isNative() ? HandlerCode.IMPORT : HandlerCode.SIGNATURE)
                .orElse(HandlerCode.CALL);
    }

    /** Whether a host call is the only one of its name so far, and there is room for it. */
    boolean imports(Import callee) {
        Import other = imports.putIfAbsent(callee.name(), callee);
        return (other == null || other.equals(callee)) && imports.size() <= Program.MAX_IMPORTS;
    }
}
