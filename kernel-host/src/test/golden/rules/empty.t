# a file without a rule is not taken for rules that match nothing
--- read
empty.txt
comments.txt
mark.csv
--- bytes empty.txt
--- file comments.txt
# nothing

   # nothing, either
--- bytes mark.csv
efbbbf0d0a
--- result
read empty.txt
empty.txt: error[H0014]: rules must be at least one
read comments.txt
comments.txt: error[H0014]: rules must be at least one
read mark.csv
mark.csv: error[H0014]: rules must be at least one
