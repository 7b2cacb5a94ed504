package org.doorstep.web.open;

/** What somebody writes of their complaint; it stays when something is to be mended. */
public class ComplaintForm {

    private String what = "";
    private String right = "";
    private String name = "";
    private String where = "";

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getRight() {
        return right;
    }

    public void setRight(String right) {
        this.right = right;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }
}
