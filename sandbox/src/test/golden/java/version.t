# a class file of a Java that is to come is refused, and so is one with preview features
--- bytes
cafebabe000000460001
--- refused
Given.class: byte 4: error[C0402]: class file must be of a known version  version=70.0 known=45-69
help: compile with --release 17
--- bytes preview
cafebabeffff00450001
--- refused preview
Given.class: byte 4: error[C0402]: class file must be of a known version  version=69.65535 known=45-69
help: compile with --release 17
