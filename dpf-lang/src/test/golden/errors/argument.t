# a value is checked as the text of a file, and messages point into it
--- arguments
A={80, 443
B=tcp.dport
C=
D=80; tcp
E=5..3
F=HERE
G=@ 5
--- source
param A;
param B = 80;
param C = 80;
param D;
param E;
param F;
param G;
# behind the parameters
const HERE = 5;
tcp.dport in {A, B, C, D, E, F, G}
--- diagnostics
param B:1:1: error[D0206]: a constant must stand here, not a field
    tcp.dport
    ^^^^^^^^^
param C:1:1: error[D0234]: a parameter must have a value
    
    ^
help: write one, for example 80
param E:1:1: error[D0317]: a range must not end before it begins
    5..3
    ^^^^
param F:1:1: error[D0201]: a name must be a field, a protocol or declared
    HERE
    ^^^^
help: declare it before it is used
param G:1:1: error[D0101]: text must be made of the language's words and signs  found='@'
    @ 5
    ^
param D:1:3: error[D0102]: words must form an expression  found=';'
    80; tcp
      ^
note: expected an operator or the end
help: ; ends declarations, which stand before the condition
param A:1:9: error[D0102]: words must form an expression  found=end
    {80, 443
            ^
note: expected an operator or , or }
