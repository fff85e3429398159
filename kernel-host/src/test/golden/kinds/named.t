# what is neither a file nor the name of a policy
--- file one.vs
        .region packet
        setu    r1, 1
        retu    r1
--- command
verify --policy ufd one.vs
verify --policy UDF one.vs
verify --policy mine one.vs
--- result
status 2
err> ufd: error[H0002]: file must exist
err> help: did you mean udf
status 2
err> UDF: error[H0002]: file must exist
err> help: did you mean udf
status 2
err> mine: error[H0002]: file must exist
err> help: a policy is a file, or one of wakeup, udf, method, condition
