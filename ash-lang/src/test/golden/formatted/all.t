# blocks, statements, declarations, comments and what is of the filter language
--- source


# first
handler   all ;filter udp.dport==53&&
     (ip.src in 10.0.0.0/8)  ;needs send,wake;


const N:u8=- 3;   # behind
record R{a:u8;b:u16 [ 3 ];}
map  m[a:u32,b:u8]max 4 evict{
c:u64;}
protocol p "x" over udp.dport == 5 {
  a : 8;   
     b : 16;
}
out 64;
fn f ( a:u8 ,b : u16 ):u8{return a+ -1*u8 ( b );}
pipe g( k:u32 ,j:u8):u32{var s=k;
each x:u16le{s+=u32(x);  give x^1 ;} return s<<3 ;}
message
{
   copy message|xor(u8(3))|find ( 10 ,n )if(n==1)|g(n,3,n)
     | swap32->memory [n];run message|find('a',n);

   let h=take  eth else drop;
   # a comment
      # another
   if h.type==0x800&&!(peek u8 at 3>4){put ip{ttl=3,proto=17};} else if f(1,2)==3
   {
   send out [0 .. 4];
   }
   else { abort"no" ; }
   match u8 ( 3 ) { 1,2=>{pass;} 3..4=>{drop;}
   else => {} }
   for i in 0 .. N max 4{let e=enter m[i,3];e.c +=  1 ;continue;}

   put ip { ttl = 3,
     proto = 17 };
   let long = u32(1)
   + u32(2)
       - 3;
   while true max 3 { } # why

}
# last
--- formatted
# first
handler all;
filter udp.dport==53&&
     (ip.src in 10.0.0.0/8)  ;
needs send, wake;

const N : u8 = -3; # behind
record R { a : u8; b : u16[3]; }
map m[a : u32, b : u8] max 4 evict {
    c : u64;
}
protocol p "x" over udp.dport == 5 {
  a : 8;
     b : 16;
}
out 64;
fn f(a : u8, b : u16) : u8 { return a + -1 * u8(b); }
pipe g(k : u32, j : u8) : u32 {
    var s = k;
    each x : u16le { s += u32(x); give x ^ 1; }
    return s << 3;
}
message {
    copy message | xor(u8(3)) | find(10, n) if (n == 1) | g(n, 3, n)
            | swap32 -> memory[n];
    run message | find('a', n);

    let h = take eth else drop;
    # a comment
    # another
    if h.type == 0x800 && !(peek u8 at 3 > 4) { put ip { ttl = 3, proto = 17 }; } else if f(1, 2) == 3 {
        send out[0..4];
    } else { abort "no"; }
    match u8(3) {
        1, 2 => { pass; }
        3..4 => { drop; }
        else => { }
    }
    for i in 0..N max 4 { let e = enter m[i, 3]; e.c += 1; continue; }

    put ip { ttl = 3,
            proto = 17 };
    let long = u32(1)
            + u32(2)
            - 3;
    while true max 3 { } # why
}
# last
