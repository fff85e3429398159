# a folder's filters are rules in order of names, with their priorities; nothing else in it is read
--- read
folder
folder/web.dpf
--- file folder/web.dpf
priority 7;
length > 64
--- file folder/mail.dpf
param PORT = 25;
priority -1;
36:16 == PORT
--- file folder/.hidden.dpf
nonsense
--- file folder/notes.txt
nonsense
--- file folder/inner/more.dpf
nonsense
--- file folder/inner.dpf/more
nonsense
--- result
read folder
rule mail  priority=-1  absent=FAILS
  packet[36:2] == 25
rule web  priority=7  absent=FAILS
  length >= 65
read folder/web.dpf
rule web  priority=7  absent=FAILS
  length >= 65
